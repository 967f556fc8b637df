/**
 * Conditions as data, judged in three truth values: what lacks a fact is unknown, waits, and names the fact.
 *
 * <p>Read in this order: {@code Truth}, {@code Condition}, {@code Conditions} (how one is written), {@code Facts},
 * {@code Judgement}, {@code ConditionLanguage} (a vendor's own).
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.condition;
