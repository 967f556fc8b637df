package io.journeykit.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.spi.TemplateCatalog;
import io.journeykit.spi.TemplateCatalog.Addition;
import io.journeykit.spi.TemplateCatalog.Entry;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Steps;
import io.journeykit.template.TemplateRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a catalog of templates must do. */
public abstract class TemplateCatalogContract {

    private static final Entry FIRST = new Entry(scan("1", "mri"), "hash-1");
    private static final Entry SECOND = new Entry(scan("2", "mri"), "hash-2");

    private TemplateCatalog catalog;

    /** For whoever extends it. */
    protected TemplateCatalogContract() {}

    /** An empty catalog, another for each test. */
    protected abstract TemplateCatalog emptyCatalog();

    @BeforeEach
    final void open() {
        catalog = emptyCatalog();
    }

    @Test
    public final void what_was_added_is_found_as_it_was() {
        assertThat(catalog.add(FIRST)).isEqualTo(Addition.ADDED);

        assertThat(catalog.find(FIRST.ref())).contains(FIRST);
        assertThat(catalog.find(new TemplateRef("scan", "9"))).isEmpty();
    }

    @Test
    public final void the_same_version_with_the_same_content_is_there_already() {
        catalog.add(FIRST);

        assertThat(catalog.add(FIRST)).isEqualTo(Addition.THERE_ALREADY);
        assertThat(catalog.all()).containsExactly(FIRST);
    }

    @Test
    public final void the_same_version_with_other_content_is_refused_and_the_first_stays() {
        catalog.add(FIRST);

        assertThat(catalog.add(new Entry(scan("1", "ct"), "hash-other"))).isEqualTo(Addition.OTHER_CONTENT);
        assertThat(catalog.find(FIRST.ref())).contains(FIRST);
        assertThat(catalog.all()).containsExactly(FIRST);
    }

    @Test
    public final void superseded_versions_stay_since_journeys_run_on_them() {
        catalog.add(FIRST);
        catalog.add(SECOND);

        assertThat(catalog.find(FIRST.ref())).contains(FIRST);
        assertThat(catalog.find(SECOND.ref())).contains(SECOND);
    }

    @Test
    public final void all_are_told_in_the_order_in_which_they_were_added() {
        catalog.add(SECOND);
        catalog.add(FIRST);

        assertThat(catalog.all()).containsExactly(SECOND, FIRST);
    }

    private static JourneyTemplate scan(String version, String service) {
        return JourneyTemplate.named("scan")
                .version(version)
                .step(Steps.booking("scan", service))
                .build();
    }
}
