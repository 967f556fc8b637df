/**
 * How an author writes templates and machines: a notation for each part, which reads and writes it. It begins with {@link
 * io.journeykit.codec.author.TemplateNotation} and {@link io.journeykit.codec.author.MachineNotation}.
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.codec.author;
