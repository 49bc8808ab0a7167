// SPDX-License-Identifier: Apache-2.0
package dev.kept.k8s;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules bite: each fault, put into the rendered production overlay, is named. */
class SeededFaultTest {
    private static @Nullable Objects rendered;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            "runAsNonRoot":true                   | "runAsNonRoot":false               | may run as root
            "allowPrivilegeEscalation":false      | "allowPrivilegeEscalation":true    | may escalate
            "readOnlyRootFilesystem":true         | "readOnlyRootFilesystem":false     | can write to its root
            "drop":["ALL"]                        | "drop":["NET_RAW"]                 | keeps capabilities
            "RuntimeDefault"                      | "Unconfined"                       | no seccomp profile
            "automountServiceAccountToken":false  | "automountServiceAccountToken":true | mounts a service account token
            "enableServiceLinks":false            | "enableServiceLinks":true          | service links
            "terminationGracePeriodSeconds":45    | "terminationGracePeriodSeconds":5  | killed before it has drained
            "emptyDir":{"sizeLimit":"128Mi"}      | "emptyDir":{}                      | is unbounded
            "livenessProbe"                       | "livenesProbe"                     | has no livenessProbe
            "port":"management"                   | "port":"http"                      | not on the management port
            "requests":                           | "asks":                            | requests no memory
            "kept/gateway:0.1.0"                  | "kept/gateway:latest"              | changes under our feet
            "kept/gateway:0.1.0"                  | "kept/gateway"                     | neither digest nor tag
            "KEPT_DB_URL"                         | "KEPT_DATABASE"                    | which no service reads
            "targetPort":"http"                   | "targetPort":"web"                 | is not in its pods
            "targetPort":"http"                   | "targetPort":"management"          | exposes the management port
            "kind":"Deployment","name":"gateway"  | "kind":"Deployment","name":"door"  | scales nothing
            "backendRefs":[{"name":"gateway"      | "backendRefs":[{"name":"door"      | leads nowhere
            "key":"cursor-secret","name":"survey  | "key":"cursor","name":"survey      | which nobody makes
            "immutable":true                      | "immutable":false                  | without a roll-out
            "configMapRef":{"name":"gateway-      | "configMapRef":{"name":"door-      | missing ConfigMap
            "serviceAccountName":"gateway"        | "serviceAccountName":"door"        | service account is missing
            "KEPT_MIGRATE_AT_START":"false"       | "KEPT_DB_PASSWORD":"x"             | holds the secret
            "podSelector":{},"policyTypes"        | "podSelector":{"a":{}},"policyTypes" | no default deny
            """)
    void isNamed(String right, String wrong, String words) throws IOException, InterruptedException {
        List<JsonNode> changed = new ArrayList<>();
        boolean seeded = false;
        Objects production = production();
        for (JsonNode object : production.all()) {
            String text = object.toString();
            seeded |= text.contains(right);
            changed.addAll(Manifests.parse(text.replace(right, wrong)));
        }
        Objects objects = new Objects(changed);

        List<String> faults = new ArrayList<>(PodRules.faults(objects));
        faults.addAll(ReferenceRules.faults(objects, OverlayTest.externalSecrets(production)));

        assertTrue(seeded, () -> "nothing to change: " + right);
        assertTrue(faults.stream().anyMatch(fault -> fault.contains(words)), () -> words + " not in " + faults);
    }

    private static Objects production() throws IOException, InterruptedException {
        Objects once = rendered;
        if (once == null) {
            once = Manifests.render("production");
            rendered = once;
        }
        return once;
    }
}
