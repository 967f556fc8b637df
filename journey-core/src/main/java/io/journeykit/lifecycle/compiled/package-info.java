/**
 * Machines in dense form, as the kernel runs them: {@link io.journeykit.lifecycle.compiled.CompiledMachine}.
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.lifecycle.compiled;
