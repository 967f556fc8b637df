/**
 * What stands in braces in the texts of a template: {@link io.journeykit.template.text.Placeholder}. Not exported.
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.template.text;
