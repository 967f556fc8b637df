/**
 * How values stand in what is stored: {@code Form} (how values of a type stand in JSON), {@code BasicForms}, and {@link
 * io.journeykit.codec.stored.StoredForms} (every name that is stored). Not exported.
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.codec.stored;
