# A lower bound, or a pin of another package whose name begins alike, is no pin below 2; tests are not production.
