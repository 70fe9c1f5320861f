"""Makes everything public: subset typefaces, bundles, hashed names, compressed twins."""
