/**
 * Decides what becomes of an agenda: pure, without clock, I/O, randomness or log.
 *
 * <p>Read in this order: {@link io.journeykit.kernel.Kernel} (the door), {@link io.journeykit.kernel.Decision}, {@link
 * io.journeykit.kernel.Definitions}, then {@code LiveStep} (a step, and what can be decided about it), {@code Inputs} (what each
 * input does), {@code Enablement} (when a step begins), {@code MachineRunner} (what its machine does), {@code StepEnding} (what
 * its end leads to), {@code Chains} and {@code Contacts}.
 *
 * <p>Its wings, from roof to floor; a wing knows those below it, and what is above only through {@code StepMoves}:
 *
 * <pre>
 * deciding  Kernel Inputs FutureTimes Propagation WakeUps EffectResults Instructions PersonChanges ContactChanges WallTimes
 * steps     MachineMoves MachineRunner ActInterpreter StepEnding Cancellation JourneyEnding JourneyStarts SecondRuns Milestones Enablement
 *           Reconsideration WaitState DeadPath DeferredChoices Exclusion EndedForGood PerItem Repetitions Clocks ClockWarnings
 *           SignalDelivery SignalCorrelation EarlySignals LostSignals LateCompletions LeftOpenWork Ball Listeners IdleSteps CorrectedEnds AfterTheEnd
 *           OtherFindings InheritedVisits Answers AnswerChoices UnknownGuards PrematureSteps
 * booking   Booking Chains ChainPlan ChainLags CommonVisits BookingFit EarlierSlots SlotRequests SharedVisits Visits OptionParts
 *           Referrals PendingEffects ToldVisits UnwantedSlots OfferLapse LostOffers OptionFit
 *           Refusals Searches Contest VisitOverlaps
 * contact   Contacts ContactRound ContactRulings ContactAddresses ContactDispatch AskedInVain Digests Verdict Texts UnsaidContact
 *           VisitMessages VisitNews NewsDelivery DateNews ToldDate Rewording KnownVisit UntoldNews Pauses PausedContacts ConsentOnRecord
 *           WorkItems Incidents HeldUpSteps MisfitItems ClosedWindows
 * dates     HolidayTables DueDates DueBounds DueAtEntry ContactTiming OccurrenceShift OccurrenceTargets SeriesDates
 *           SeriesEnd SeriesSpacing RuleWindows
 *           Timings FixedTiming StepTimings Quotas Deadlines Ladder UsefulUntil
 *           UnsaidChoice Nearness SpokenVisit Notice OfferTimes WaitCauses FactBringers
 * draft     LiveStep StepMoves DecisionBuilder Decision AgendaDraft JourneyDraft FactsDraft DirtySteps ExpandedItems CauseSearch AgendaMerge
 *           PersonFold KnownFacts AnchorFacts LostGrounds MisfitFacts ContradictedFacts Occurrences ReferredVisit TrustedAddresses
 *           HeldUpNotices BallWatch Circumstances MeantVisit AwaitedSlots PromisedVisit
 * compiled  Definitions DefinitionGaps TemplateCompiler CompiledTemplate CompiledStep CompiledClock GateParts
 *           RepetitionRules ConditionReads
 * </pre>
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.kernel;
