"""Many games: the same laws compiled, the tape drawn in place, and any game of the many opened again."""
