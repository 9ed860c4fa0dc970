"""The rules of the game. Read turn.py first."""
