package io.github.snapcopy.violating.values;

/** Neither final nor sealed. */
public class OpenToAll {}
