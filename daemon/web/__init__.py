"""An empty room: the decision page and the webhook will live here, as one more way to answer and to wake a poll."""
