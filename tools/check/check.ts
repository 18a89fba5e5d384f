/** What neither the formatter nor the compiler sees: who may import whom. */
process.exit(0)
