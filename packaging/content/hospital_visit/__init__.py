"""The sample on an operation in day surgery: what the patient sees, and what lies behind."""
