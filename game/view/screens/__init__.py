"""The screens, one file each; game/view/table.py says which draws what."""
