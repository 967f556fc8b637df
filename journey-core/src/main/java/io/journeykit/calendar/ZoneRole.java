package io.journeykit.calendar;

/** Whose wall clock a time is on: an appointment is on the site's, a contact on the patient's. */
public enum ZoneRole {

    /** The zone of the place where something happens or is worked on. */
    SITE,

    /** The zone of the place where the patient is. */
    PATIENT
}
