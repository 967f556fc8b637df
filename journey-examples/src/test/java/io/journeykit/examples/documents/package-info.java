/**
 * Holds the documents to the code: every Java and JSON block stands in a file that the build compiles or runs.
 *
 * <p>Read {@code Block}, a fenced piece of a document, then {@code BlockRule}, what must hold for it, then {@code Documents}.
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.examples.documents;
