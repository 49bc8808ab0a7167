#!/bin/sh
# Makes the secrets that the manifests refer to, with fresh random values, where they do not exist yet.
# They live in the cluster only: nothing is written to a file.
set -eu

random() {
    od -An -N24 -tx1 /dev/urandom | tr -d ' \n'
}

secret() {
    name=$1
    shift
    kubectl -n kept get secret "$name" >/dev/null 2>&1 || kubectl -n kept create secret generic "$name" "$@"
}

kubectl get namespace kept >/dev/null 2>&1 || kubectl create namespace kept

for database in customer survey metrics; do
    secret "$database-db-owner" "--from-literal=username=kept_owner" "--from-literal=password=$(random)"
    secret "$database-db-app" "--from-literal=username=kept_app" "--from-literal=password=$(random)"
done

feed=$(random)
directory=$(random)
file=$(random)
demo=$(random)
secret customer-service "--from-literal=cursor-secret=$(random)" "--from-literal=client-secret=$file"
secret survey-service "--from-literal=cursor-secret=$(random)" "--from-literal=secret-keys=k1:$(random)" "--from-literal=client-secret=$directory"
secret metrics-service "--from-literal=cursor-secret=$(random)" "--from-literal=secret-keys=k1:$(random)" "--from-literal=client-secret=$feed"
# Scopes and tenants of these clients are built into dev-idp.
secret dev-idp-clients "--from-literal=clients.json={\"clients\":[
  {\"clientId\":\"customer-service\",\"secret\":\"$file\"},
  {\"clientId\":\"survey-service\",\"secret\":\"$directory\"},
  {\"clientId\":\"metrics-service\",\"secret\":\"$feed\"},
  {\"clientId\":\"demo-admin\",\"secret\":\"$demo\"}]}"
