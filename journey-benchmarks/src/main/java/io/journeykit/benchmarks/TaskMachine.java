package io.journeykit.benchmarks;

import org.squirrelframework.foundation.fsm.impl.AbstractStateMachine;

/** The work item as squirrel-foundation wants it: a class that it can subclass. */
public class TaskMachine extends AbstractStateMachine<TaskMachine, String, String, Integer> {}
