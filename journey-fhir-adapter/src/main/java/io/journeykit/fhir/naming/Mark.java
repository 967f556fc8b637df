package io.journeykit.fhir.naming;

import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Resource;

/** By which a listener knows again what we have written: a source and a tag. */
public final class Mark {

    private Mark() {}

    /** The resource itself, marked; once is enough. */
    public static Resource on(Resource resource) {
        Meta meta = resource.getMeta().setSource(Systems.BASE);
        if (meta.getTag(Systems.TAG, Systems.WRITTEN) == null) {
            meta.addTag(Systems.TAG, Systems.WRITTEN, null);
        }
        return resource;
    }
}
