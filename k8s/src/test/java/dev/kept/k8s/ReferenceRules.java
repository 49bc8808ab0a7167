// SPDX-License-Identifier: Apache-2.0
package dev.kept.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.k8s.Objects.Pod;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What one object says of another must be there; no secret is written down; nobody is outside the network rules. */
final class ReferenceRules {
    private final Objects objects;
    private final Set<String> secrets;
    private final List<String> faults = new ArrayList<>();

    private ReferenceRules(Objects objects, Set<String> secrets) {
        this.objects = objects;
        this.secrets = secrets;
    }

    /** @param secrets every {@code name/key} that the environment makes outside of these objects */
    static List<String> faults(Objects objects, Set<String> secrets) {
        ReferenceRules rules = new ReferenceRules(objects, secrets);
        objects.of("Service").forEach(rules::checkService);
        objects.of("PodDisruptionBudget").forEach(rules::checkBudget);
        objects.of("HorizontalPodAutoscaler").forEach(rules::checkAutoscaler);
        objects.of("HTTPRoute").forEach(rules::checkRoute);
        objects.of("ConfigMap").forEach(rules::checkConfigMap);
        objects.pods().forEach(rules::checkPod);
        objects.pods().forEach(rules::checkNetwork);
        objects.all().forEach(rules::checkSelector);
        objects.of("Secret").forEach(secret -> rules.faults.add("Secret " + Objects.name(secret) + " is written down"));
        rules.must(objects.of("NetworkPolicy").anyMatch(ReferenceRules::deniesAll), "NetworkPolicy", "no default deny");
        return rules.faults;
    }

    private void checkService(JsonNode service) {
        String title = "Service " + Objects.name(service);
        List<Pod> pods = objects.pods().stream()
                .filter(pod -> Objects.holds(service.path("spec").path("selector"), pod.labels()))
                .toList();
        must(service.path("spec").path("selector").size() > 0 && !pods.isEmpty(), title, "selects no pod");
        for (JsonNode port : service.path("spec").path("ports")) {
            String target = port.path("targetPort").asText();
            must(!target.equals("management") && !target.equals("9000"), title, "exposes the management port");
            must(pods.stream().allMatch(pod -> hasPort(pod, target)), title, "port " + target + " is not in its pods");
        }
    }

    private static boolean hasPort(Pod pod, String name) {
        return pod.containers().stream()
                .flatMap(container -> Objects.list(container.path("ports")).stream())
                .anyMatch(port -> name.equals(port.path("name").asText()));
    }

    private void checkBudget(JsonNode budget) {
        JsonNode selector = budget.path("spec").path("selector");
        must(
                objects.pods().stream().anyMatch(pod -> Objects.matches(selector, pod.labels())),
                "PodDisruptionBudget " + Objects.name(budget),
                "selects no pod");
    }

    private void checkAutoscaler(JsonNode autoscaler) {
        JsonNode target = autoscaler.path("spec").path("scaleTargetRef");
        must(
                objects.find(target.path("kind").asText(), target.path("name").asText())
                        .isPresent(),
                "HorizontalPodAutoscaler " + Objects.name(autoscaler),
                "scales nothing");
    }

    private void checkRoute(JsonNode route) {
        for (JsonNode rule : route.path("spec").path("rules")) {
            for (JsonNode backend : rule.path("backendRefs")) {
                must(
                        objects.find("Service", backend.path("name").asText()).isPresent(),
                        "HTTPRoute " + Objects.name(route),
                        "leads nowhere");
            }
        }
    }

    private void checkConfigMap(JsonNode map) {
        String title = "ConfigMap " + Objects.name(map);
        must(map.path("immutable").asBoolean(), title, "can change without a roll-out");
        map.path("data").fieldNames().forEachRemaining(key -> must(!isSecret(key), title, "holds the secret " + key));
    }

    private void checkSelector(JsonNode owner) {
        JsonNode spec = owner.path("spec");
        if (spec.has("template") && spec.has("selector")) {
            must(
                    Objects.matches(
                            spec.path("selector"),
                            spec.path("template").path("metadata").path("labels")),
                    Objects.kind(owner) + " " + Objects.name(owner),
                    "does not select its own pods");
        }
    }

    private void checkPod(Pod pod) {
        for (JsonNode volume : pod.spec().path("volumes")) {
            configMap(pod, volume.path("configMap").path("name"));
            JsonNode secret = volume.path("secret").path("secretName");
            must(
                    secret.isMissingNode() || secrets.stream().anyMatch(key -> key.startsWith(secret.asText() + "/")),
                    pod.title(),
                    "mounts the secret " + secret.asText() + ", which nobody makes");
        }
        JsonNode account = pod.spec().path("serviceAccountName");
        must(
                account.isMissingNode()
                        || objects.find("ServiceAccount", account.asText()).isPresent(),
                pod.title(),
                "its service account is missing");
        for (JsonNode container : pod.containers()) {
            container
                    .path("envFrom")
                    .forEach(from -> configMap(pod, from.path("configMapRef").path("name")));
            container.path("env").forEach(variable -> checkVariable(pod, variable));
        }
    }

    private void checkVariable(Pod pod, JsonNode variable) {
        String name = variable.path("name").asText();
        must(!isSecret(name) || !variable.has("value"), pod.title(), name + " is written down");
        JsonNode reference = variable.path("valueFrom").path("secretKeyRef");
        if (reference.isObject()) {
            String key = reference.path("name").asText() + "/"
                    + reference.path("key").asText();
            must(secrets.contains(key), pod.title(), name + " refers to the secret " + key + ", which nobody makes");
        }
    }

    private void configMap(Pod pod, JsonNode name) {
        must(
                name.isMissingNode() || objects.find("ConfigMap", name.asText()).isPresent(),
                pod.title(),
                "refers to the missing ConfigMap " + name.asText());
    }

    private void checkNetwork(Pod pod) {
        Set<String> covered = new TreeSet<>();
        objects.of("NetworkPolicy")
                .map(policy -> policy.path("spec"))
                .filter(spec -> spec.path("podSelector").size() > 0)
                .filter(spec -> Objects.matches(spec.path("podSelector"), pod.labels()))
                .forEach(spec -> spec.path("policyTypes").forEach(type -> covered.add(type.asText())));
        must(covered.contains("Ingress"), pod.title(), "no NetworkPolicy of its own says who may call it");
        must(
                covered.contains("Egress") || pod.kind().equals("StatefulSet") || isIssuer(pod),
                pod.title(),
                "no NetworkPolicy of its own says whom it may call");
    }

    /** Databases and the local issuer call nobody: the default deny is all that they need. */
    private static boolean isIssuer(Pod pod) {
        return pod.name().equals("dev-idp");
    }

    private static boolean deniesAll(JsonNode policy) {
        JsonNode spec = policy.path("spec");
        return spec.path("podSelector").isEmpty()
                && spec.path("policyTypes").size() == 2
                && !spec.has("ingress")
                && !spec.has("egress");
    }

    private static boolean isSecret(String key) {
        return key.endsWith("PASSWORD") || key.endsWith("SECRET") || key.endsWith("TOKEN");
    }

    private void must(boolean holds, String title, String otherwise) {
        if (!holds) {
            faults.add(title + ": " + otherwise);
        }
    }
}
