"""What stands around a word in its clause, with what the parse got wrong or left out put right."""
