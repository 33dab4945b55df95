"""Bodies, their seats and who holds them: arranging, appointing, succession, the picture, the yearly review."""
