"""Finding what the product holds by words, codes and near misses, in any of its languages."""
