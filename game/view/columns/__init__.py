"""The screens in one column, for large text and small windows: a file a screen, the same controls as in the wide layout.

game/view/table.py says which draws what.
"""
