// SPDX-License-Identifier: Apache-2.0
package dev.kept.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.k8s.Objects.Pod;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What every pod must be: unprivileged, bounded, watched, and configured by known names only. */
final class PodRules {
    private static final Set<String> ENVIRONMENT = Set.of(
            "KEPT_HTTP_HOST",
            "KEPT_HTTP_PORT",
            "KEPT_MANAGEMENT_PORT",
            "KEPT_DB_URL",
            "KEPT_DB_USERNAME",
            "KEPT_DB_PASSWORD",
            "KEPT_DB_OWNER_USERNAME",
            "KEPT_DB_OWNER_PASSWORD",
            "KEPT_MIGRATE_AT_START",
            "KEPT_MIGRATE_ONLY",
            "KEPT_ISSUER",
            "KEPT_AUDIENCE",
            "KEPT_JWKS_URL",
            "KEPT_TOKEN_URL",
            "KEPT_CLIENT_ID",
            "KEPT_CLIENT_SECRET",
            "KEPT_CURSOR_SECRET",
            "KEPT_SECRET_KEYS",
            "KEPT_CUSTOMER_URL",
            "KEPT_SURVEY_URL",
            "KEPT_METRICS_URL",
            "KEPT_SHUTDOWN_DELAY",
            "KEPT_PUBLIC_URL",
            "KEPT_PUBLIC_RATE_LIMIT",
            "KEPT_TRUSTED_PROXIES",
            "KEPT_SMTP_HOST",
            "KEPT_SMTP_PORT",
            "KEPT_SMTP_USERNAME",
            "KEPT_SMTP_PASSWORD",
            "KEPT_SMTP_SECURITY",
            "KEPT_MAIL_FROM",
            "KEPT_SMS_URL",
            "KEPT_SMS_TOKEN",
            "KEPT_LOG_JSON",
            "KEPT_IDP_CLIENTS_FILE",
            "QUARKUS_PROFILE");

    private final Objects objects;
    private final List<String> faults = new ArrayList<>();

    private PodRules(Objects objects) {
        this.objects = objects;
    }

    static List<String> faults(Objects objects) {
        PodRules rules = new PodRules(objects);
        objects.pods().forEach(rules::check);
        return rules.faults;
    }

    private void check(Pod pod) {
        JsonNode spec = pod.spec();
        JsonNode security = spec.path("securityContext");
        must(!spec.path("automountServiceAccountToken").asBoolean(true), pod, "mounts a service account token");
        must(!spec.path("enableServiceLinks").asBoolean(true), pod, "has service links in its environment");
        must(security.path("runAsNonRoot").asBoolean(), pod, "may run as root");
        must(security.path("runAsUser").asInt() > 0, pod, "names no user");
        must(
                "RuntimeDefault"
                        .equals(security.path("seccompProfile").path("type").asText()),
                pod,
                "has no seccomp profile");
        for (String shared : List.of("hostNetwork", "hostPID", "hostIPC")) {
            must(!spec.path(shared).asBoolean(), pod, shared + " is on");
        }
        if (pod.kind().equals("Deployment")) {
            must(spec.path("terminationGracePeriodSeconds").asInt() >= 45, pod, "is killed before it has drained");
        }
        spec.path("volumes").forEach(volume -> checkVolume(pod, volume));
        pod.containers().forEach(container -> checkContainer(pod, container));
    }

    private void checkVolume(Pod pod, JsonNode volume) {
        String name = volume.path("name").asText();
        must(!volume.has("hostPath"), pod, "volume " + name + " is a path of the machine");
        must(
                !volume.has("emptyDir") || volume.path("emptyDir").has("sizeLimit"),
                pod,
                "volume " + name + " is unbounded");
    }

    private void checkContainer(Pod pod, JsonNode container) {
        JsonNode security = container.path("securityContext");
        must(!security.path("allowPrivilegeEscalation").asBoolean(true), pod, "may escalate its privileges");
        must(!security.path("privileged").asBoolean(), pod, "is privileged");
        must(security.path("readOnlyRootFilesystem").asBoolean(), pod, "can write to its root file system");
        JsonNode capabilities = security.path("capabilities");
        must("[\"ALL\"]".equals(capabilities.path("drop").toString()), pod, "keeps capabilities");
        must(!capabilities.has("add"), pod, "adds capabilities");
        checkResources(pod, container.path("resources"));
        checkImage(pod, container.path("image").asText());
        if (!pod.kind().equals("Job")) {
            checkProbes(pod, container);
        }
        if (container.path("image").asText().startsWith("kept/")) {
            checkEnvironment(pod, container);
        }
    }

    private void checkResources(Pod pod, JsonNode resources) {
        JsonNode requests = resources.path("requests");
        JsonNode limits = resources.path("limits");
        for (String resource : List.of("cpu", "memory", "ephemeral-storage")) {
            must(requests.has(resource), pod, "requests no " + resource);
        }
        must(
                limits.has("memory") && limits.path("memory").equals(requests.path("memory")),
                pod,
                "memory limit is not what it requests");
        must(limits.has("ephemeral-storage"), pod, "ephemeral-storage is unbounded");
        must(!limits.has("cpu"), pod, "has a cpu limit, which only slows it down");
    }

    private void checkImage(Pod pod, String image) {
        String last = image.substring(image.lastIndexOf('/') + 1);
        must(last.contains("@sha256:") || last.contains(":"), pod, "image " + image + " has neither digest nor tag");
        must(!last.endsWith(":latest"), pod, "image " + image + " changes under our feet");
    }

    private void checkProbes(Pod pod, JsonNode container) {
        // The local issuer has no port of its own for its health.
        String watched = pod.name().equals("dev-idp") ? "http" : "management";
        for (String name : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
            JsonNode probe = container.path(name);
            must(probe.isObject(), pod, "has no " + name);
            JsonNode port = probe.path("httpGet").path("port");
            must(port.isMissingNode() || watched.equals(port.asText()), pod, name + " is not on the management port");
        }
        if (container.path("image").asText().startsWith("kept/") && watched.equals("management")) {
            must(ports(container).contains("management=9000"), pod, "has no management port 9000");
        }
    }

    private static List<String> ports(JsonNode container) {
        return Objects.list(container.path("ports")).stream()
                .map(port -> port.path("name").asText() + "="
                        + port.path("containerPort").asInt())
                .toList();
    }

    private void checkEnvironment(Pod pod, JsonNode container) {
        for (JsonNode variable : container.path("env")) {
            checkKey(pod, variable.path("name").asText());
        }
        for (JsonNode source : container.path("envFrom")) {
            String name = source.path("configMapRef").path("name").asText();
            objects.find("ConfigMap", name)
                    .ifPresent(map -> Objects.map(map.path("data")).keySet().forEach(key -> checkKey(pod, key)));
        }
    }

    private void checkKey(Pod pod, String key) {
        must(ENVIRONMENT.contains(key), pod, "sets " + key + ", which no service reads");
    }

    private void must(boolean holds, Pod pod, String otherwise) {
        if (!holds) {
            faults.add(pod.title() + ": " + otherwise);
        }
    }
}
