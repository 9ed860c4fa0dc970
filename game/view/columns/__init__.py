"""The screens in one column, for large text and small windows: a file a screen, with the same controls.

game/view/table.py says which draws what.
"""
