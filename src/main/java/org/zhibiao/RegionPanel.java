package org.zhibiao;

import java.io.IOException;
import java.util.HashSet;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhibiao.compare.IndicatorChoice;
import org.zhibiao.compare.Panel;
import org.zhibiao.compare.PanelVisitor;
import org.zhibiao.document.Region;
import org.zhibiao.lexicon.Models;
import org.zhibiao.lexicon.Regions;
import org.zhibiao.store.KnowledgeBase;

/** What each region aimed at in each year, and what became of it. */
public final class RegionPanel {

    private final Panel panel;
    private final PanelRequest request;
    private final List<Regions.Period> regions;

    RegionPanel(KnowledgeBase base, Models models, PanelRequest request) throws IOException {
        this.panel = new Panel(base, models.lexicon(), models.qualitativeWords(), models.identity(), request.among());
        this.request = request;
        this.regions = regions(models);
    }

    private List<Regions.Period> regions(Models models) {
        Optional<Regions> table = request.allRegions() ? Optional.of(models.regions()) : Optional.empty();
        List<Regions.Period> all = all(table);
        if (request.region().isEmpty()) {
            return all;
        }
        String named = request.region().get().strip();
        Set<String> names = new HashSet<>(Set.of(named));
        models.regions().named(named).forEach(one -> names.add(one.name()));
        return all.stream()
                .filter(period -> names.contains(period.region().name())
                        || period.region().above().stream().anyMatch(names::contains))
                .toList();
    }

    private List<Regions.Period> all(Optional<Regions> table) {
        if (request.years().isPresent()) {
            PanelRequest.Years years = request.years().get();
            return panel.regions(request.level(), table, years.first(), years.last());
        }
        List<Regions.Period> documented = panel.documented(request.level());
        if (table.isEmpty() || documented.isEmpty()) {
            return documented;
        }
        IntSummaryStatistics years =
                documented.stream().mapToInt(Regions.Period::first).summaryStatistics();
        return panel.regions(request.level(), table, years.getMin(), years.getMax());
    }

    /** Whether no region is as it was asked for, so that there are no rows. */
    public boolean isEmpty() {
        return regions.isEmpty();
    }

    /** Names of the places among its regions that no table holds; their rows stand behind all others. */
    public List<String> unknownPlaces() {
        return regions.stream()
                .map(Regions.Period::region)
                .filter(region -> !region.isKnown())
                .map(Region::name)
                .distinct()
                .toList();
    }

    /**
     * How many documents are left out because they do not tell their region, or their year, or where a level is asked
     * for, the region's level.
     */
    public long unplaced() {
        return panel.unplaced(request.level());
    }

    /**
     * Gives the rows by indicator, region and year.
     *
     * @throws IOException when the knowledge base cannot be read, or the visitor fails
     */
    public void forEach(List<IndicatorChoice> indicators, PanelVisitor visitor) throws IOException {
        panel.forEach(indicators, regions, visitor);
    }
}
