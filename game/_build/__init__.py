"""Builds the game for people without Python: a folder with a program in it, by one command."""
