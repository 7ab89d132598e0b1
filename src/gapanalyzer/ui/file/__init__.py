"""The file in the window: rescued, united, gone back in, put under a password, handed over."""
