"""The pages of the working text: reading, arranging, writing, history and images."""
