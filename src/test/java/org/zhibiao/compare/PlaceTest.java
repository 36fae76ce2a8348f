package org.zhibiao.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhibiao.document.Region;
import org.zhibiao.lexicon.Models;
import org.zhibiao.lexicon.Regions;

class PlaceTest {

    private static final Regions REGIONS = Models.bundled().regions();

    @Test
    void belongsToTheOneAbove() {
        assertThat(coded("411000").upper()).contains("410000");
        assertThat(coded("411002").upper()).contains("411000");
        assertThat(coded("110105").upper()).as("a district of a municipality").contains("110000");
        assertThat(coded("419001").upper())
                .as("a city that a province governs itself")
                .contains("410000");
        assertThat(coded("410000").upper()).contains(Place.NATION);
        assertThat(Place.of(Region.NATION).upper()).isEmpty();
    }

    @Test
    void belongsToAllAboveIt() {
        assertThat(Place.uppers(REGIONS.coded("411002").orElseThrow()))
                .containsExactly("411000", "410000", Place.NATION);
        assertThat(Place.uppers(REGIONS.coded("410000").orElseThrow())).containsExactly(Place.NATION);
        assertThat(Place.uppers(Region.NATION)).isEmpty();
        assertThat(Place.uppers(Region.named("云川市"))).isEmpty();
    }

    @Test
    void isToldByItsNameWithoutACode() {
        Region town = new Region("云川市", Optional.empty(), Optional.of(Region.Level.PREFECTURE), List.of("岚江省"));
        assertThat(Place.of(town).key()).isEqualTo("云川市");
        assertThat(Place.of(town).upper()).contains("岚江省");
        assertThat(Place.of(Region.named("云川市")).upper()).isEmpty();
    }

    private static Place coded(String code) {
        return Place.of(REGIONS.coded(code).orElseThrow());
    }
}
