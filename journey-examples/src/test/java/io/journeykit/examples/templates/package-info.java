/** Holds the JSON form of templates to its schema and to the page that describes it. */
@org.jspecify.annotations.NullMarked
package io.journeykit.examples.templates;
