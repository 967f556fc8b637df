/**
 * The commands of {@code ./journey}.
 *
 * <p>Read {@code Main}, which names every command, then the command you came for.
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.cli;
