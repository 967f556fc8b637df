package io.journeykit.examples.codes;

/**
 * A code that the sources can say.
 *
 * @param code ends with {@code …} where what follows is made only when it is said
 * @param where the file and line that says it
 */
record SayableCode(Kind kind, String code, String where) {}
