package io.journeykit.spi;

/**
 * A vendor's part for one capability; a vendor implements one or several of the ports below.
 *
 * <p>Calls come from several threads, at most one at a time for one step. A call may block: each port has threads of its
 * own, so a slow one holds up no other. What is thrown counts as a failed attempt and is tried again.
 */
public sealed interface Adapter
        permits Appointments, Messaging, Referrals, Records, Worklist, Performer, Directory, Consents {}
