// SPDX-License-Identifier: Apache-2.0
package dev.kept.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads objects as the API server's own models do, refusing every field that they do not have. */
final class StrictModels {
    private interface Model {
        void validate(JsonElement object) throws IOException;
    }

    private static final Map<String, Model> CORE = Map.of(
            "v1/Namespace", V1Namespace::validateJsonElement,
            "v1/ConfigMap", V1ConfigMap::validateJsonElement,
            "v1/Service", V1Service::validateJsonElement,
            "v1/ServiceAccount", V1ServiceAccount::validateJsonElement,
            "apps/v1/Deployment", V1Deployment::validateJsonElement,
            "apps/v1/StatefulSet", V1StatefulSet::validateJsonElement,
            "batch/v1/Job", V1Job::validateJsonElement,
            "networking.k8s.io/v1/NetworkPolicy", V1NetworkPolicy::validateJsonElement,
            "policy/v1/PodDisruptionBudget", V1PodDisruptionBudget::validateJsonElement,
            "autoscaling/v2/HorizontalPodAutoscaler", V2HorizontalPodAutoscaler::validateJsonElement);

    /** Kinds of other projects, whose models are not on the class path. */
    private static final Set<String> FOREIGN = Set.of(
            "postgresql.cnpg.io/v1/Cluster",
            "postgresql.cnpg.io/v1/ScheduledBackup",
            "external-secrets.io/v1/ExternalSecret",
            "gateway.networking.k8s.io/v1/HTTPRoute",
            "monitoring.coreos.com/v1/PodMonitor",
            "monitoring.coreos.com/v1/PrometheusRule");

    private StrictModels() {}

    /** What is wrong with an object, in the words of its model; empty if nothing is. */
    static List<String> faults(JsonNode object) {
        String type = object.path("apiVersion").asText() + "/" + Objects.kind(object);
        String title = Objects.kind(object) + " " + Objects.name(object) + ": ";
        Model model = CORE.get(type);
        if (model == null) {
            return FOREIGN.contains(type) ? List.of() : List.of(title + type + " is no kind that is known here");
        }
        try {
            model.validate(JsonParser.parseString(object.toString()));
            return List.of();
        } catch (IOException | IllegalArgumentException fault) {
            return List.of(title + fault.getMessage());
        }
    }
}
