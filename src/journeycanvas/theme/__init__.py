"""What things look like: colour roles, type sizes and spacing, as data."""
