package org.openattendance.mapping.network;

import java.time.LocalDate;
import java.util.List;
import org.openattendance.mapping.model.MapLayer;
import org.openattendance.mapping.model.MapNode;
import org.openattendance.mapping.model.MapScope;
import org.openattendance.mapping.model.NodeDetail;
import org.openattendance.mapping.model.PartnershipMap;
import org.openattendance.mapping.model.Tie;

/** The test vector NET-1: a pupil, the mother, a key worker, four services, eight ties. */
public final class Net1 {

    public static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    private Net1() {}

    public static PartnershipMap map() {
        PartnershipMap map = PartnershipMap.of(
                "net-1",
                MapScope.PUPIL,
                DAY,
                List.of(
                        MapNode.centre("pupil"),
                        MapNode.of("mum", NodeDetail.Person.of("MUM"), MapLayer.PUPIL_AND_FAMILY),
                        MapNode.of("keyworker", NodeDetail.Support.of("KEY_WORKER"), MapLayer.SCHOOL_NETWORK),
                        MapNode.of("camhs", NodeDetail.Organisation.of("CAMHS"), MapLayer.MULTI_AGENCY_SUPPORT),
                        MapNode.of("youth", NodeDetail.Organisation.of("YOUTH_SERVICE"), MapLayer.MULTI_AGENCY_SUPPORT),
                        MapNode.of(
                                "ews",
                                NodeDetail.Organisation.of("EDUCATION_WELFARE_SERVICE"),
                                MapLayer.MULTI_AGENCY_SUPPORT),
                        MapNode.of("foodbank", NodeDetail.Organisation.of("FOOD_BANK"), MapLayer.COMMUNITY_CONTEXT)));
        for (List<String> tie : List.of(
                List.of("pupil", "mum"),
                List.of("pupil", "keyworker"),
                List.of("mum", "keyworker"),
                List.of("keyworker", "camhs"),
                List.of("keyworker", "youth"),
                List.of("keyworker", "ews"),
                List.of("mum", "foodbank"),
                List.of("ews", "camhs"))) {
            map = map.with(Tie.of(tie.get(0), tie.get(1)));
        }
        return map;
    }
}
