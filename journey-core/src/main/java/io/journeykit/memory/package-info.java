/**
 * What keeps agendas and templates in memory: {@link io.journeykit.memory.InMemoryStore} and {@link
 * io.journeykit.memory.InMemoryCatalog}, the defaults of an embedded host.
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.memory;
