"""The pages of bodies and seats: looking, arranging, appointing, the preferred ministry, the yearly review."""
