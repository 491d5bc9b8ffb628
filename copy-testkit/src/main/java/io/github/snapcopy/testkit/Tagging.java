package io.github.snapcopy.testkit;

/** How many tags a request has. */
public enum Tagging {
    /** None: the parameter is absent. */
    NONE,
    /** One to four tags for each tagged resource. */
    SOME,
    /** 45 to 50 tags, which is the limit, for each tagged resource. */
    MANY
}
