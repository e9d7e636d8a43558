"""What is remembered: tables, the one writer, and the statements that read and write them."""
