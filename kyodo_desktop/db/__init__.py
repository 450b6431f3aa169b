"""The only place that knows SQLAlchemy and SQLite."""
