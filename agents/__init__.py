"""The people of the game as Mesa sees them: governments, rivals, and the world they act in."""
