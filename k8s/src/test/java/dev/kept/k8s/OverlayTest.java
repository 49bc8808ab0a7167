// SPDX-License-Identifier: Apache-2.0
package dev.kept.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both overlays, rendered: what would be applied. */
class OverlayTest {

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void everyObjectHasOnlyFieldsThatItsModelKnows(String overlay) throws IOException, InterruptedException {
        List<String> faults = Manifests.render(overlay).all().stream()
                .flatMap(object -> StrictModels.faults(object).stream())
                .toList();

        assertEquals(List.of(), faults);
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void everyPodKeepsTheRules(String overlay) throws IOException, InterruptedException {
        assertEquals(List.of(), PodRules.faults(Manifests.render(overlay)));
    }

    @Test
    void everyReferenceOfTheLocalOverlayResolves() throws IOException, InterruptedException {
        assertEquals(List.of(), ReferenceRules.faults(Manifests.render("local"), LocalSecrets.namesAndKeys()));
    }

    @Test
    void everyReferenceOfTheProductionOverlayResolves() throws IOException, InterruptedException {
        Objects production = Manifests.render("production");

        assertEquals(List.of(), ReferenceRules.faults(production, externalSecrets(production)));
    }

    @Test
    void theLocalOverlayRunsOneOfEach() throws IOException, InterruptedException {
        Objects local = Manifests.render("local");

        assertTrue(local.of("Deployment")
                .allMatch(it -> it.path("spec").path("replicas").asInt() == 1));
        assertTrue(local.find("Deployment", "dev-idp").isPresent());
    }

    @Test
    void productionNamesASecureIssuerAndAnAudienceAndHasNoIssuerOfItsOwn() throws IOException, InterruptedException {
        Objects production = Manifests.render("production");
        JsonNode identity = production
                .of("ConfigMap")
                .filter(map -> Objects.name(map).startsWith("kept-identity-"))
                .findFirst()
                .orElseThrow()
                .path("data");

        for (String url : List.of("KEPT_ISSUER", "KEPT_JWKS_URL", "KEPT_TOKEN_URL")) {
            assertTrue(identity.path(url).asText().startsWith("https://"), url);
        }
        assertTrue(!identity.path("KEPT_AUDIENCE").asText().isBlank());
        assertTrue(
                production.all().stream().noneMatch(object -> object.toString().contains("dev-idp")));
        assertTrue(
                production.all().stream().noneMatch(object -> object.toString().contains("QUARKUS_PROFILE")));
    }

    @Test
    void productionSurvivesTheLossOfAPodAMachineAndAZone() throws IOException, InterruptedException {
        Objects production = Manifests.render("production");

        production.of("Deployment").forEach(deployment -> {
            String name = Objects.name(deployment);
            JsonNode autoscaler =
                    production.find("HorizontalPodAutoscaler", name).orElseThrow();
            JsonNode pod = deployment.path("spec").path("template").path("spec");
            assertTrue(autoscaler.path("spec").path("minReplicas").asInt() >= 2, name);
            assertTrue(deployment.path("spec").path("replicas").isMissingNode(), name + " fights its autoscaler");
            assertTrue(production.find("PodDisruptionBudget", name).isPresent(), name);
            assertEquals(2, pod.path("topologySpreadConstraints").size(), name);
        });
        production.of("Cluster").forEach(cluster -> {
            assertTrue(cluster.path("spec").path("instances").asInt() >= 3);
            assertTrue(cluster.at("/spec/postgresql/synchronous/number").asInt() >= 1);
            assertTrue(cluster.at("/spec/backup/barmanObjectStore").isObject());
        });
        assertEquals(3, production.of("Cluster").count());
    }

    @Test
    void onlyTheMigrationHoldsTheOwnersPassword() throws IOException, InterruptedException {
        Objects production = Manifests.render("production");

        Set<String> holders = production.pods().stream()
                .filter(pod -> pod.spec().toString().contains("KEPT_DB_OWNER_PASSWORD"))
                .map(Objects.Pod::title)
                .collect(Collectors.toSet());

        assertEquals(
                Set.of(
                        "Job customer-service-migration",
                        "Job survey-service-migration",
                        "Job metrics-service-migration"),
                holders);
    }

    static Set<String> externalSecrets(Objects objects) {
        return objects.of("ExternalSecret")
                .flatMap(secret -> Objects.list(secret.path("spec").path("data")).stream()
                        .map(item -> Objects.name(secret) + "/"
                                + item.path("secretKey").asText()))
                .collect(Collectors.toSet());
    }
}
