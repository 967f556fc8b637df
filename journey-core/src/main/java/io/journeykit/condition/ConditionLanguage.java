package io.journeykit.condition;

import io.journeykit.vocabulary.FactName;
import java.util.List;

/**
 * A language that conditions may be written in, such as FHIRPath.
 *
 * <p>A pure, bounded function: no clock, no I/O, the same answer to the same facts. What needs an engine outside is
 * asked by an effect and comes back as a fact.
 */
public interface ConditionLanguage {

    /** As a template names it, such as {@code fhirpath}. */
    String name();

    /**
     * The facts that the expression looks at, each once, in order of appearance: what waits for it is looked at again when
     * one of them is told. Empty of an expression that cannot be read.
     */
    List<FactName> reads(String expression);

    /** What the expression comes to; missing facts are named, and no remark tells a fact's content. */
    Judgement judge(String expression, Facts facts);
}
