"""The window: shots in, commands out. Only this package imports pygame."""
