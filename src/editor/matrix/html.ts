import * as vscode from "vscode";

/** The built files of the matrix's tab. */
export function webviewRoot(extension: vscode.Uri): vscode.Uri {
	return vscode.Uri.joinPath(extension, "dist", "webview");
}

/** The page of a tab: one script that the policy names, one style sheet, nothing else. */
export function htmlOf(webview: vscode.Webview, extension: vscode.Uri): string {
	const uri = (name: string) =>
		webview
			.asWebviewUri(vscode.Uri.joinPath(webviewRoot(extension), name))
			.toString();
	const nonce = makeNonce();
	const policy = [
		"default-src 'none'",
		`style-src ${webview.cspSource}`,
		`script-src 'nonce-${nonce}'`,
	].join("; ");
	return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
	<meta charset="utf-8">
	<meta http-equiv="Content-Security-Policy" content="${policy}">
	<meta name="viewport" content="width=device-width, initial-scale=1">
	<link rel="stylesheet" href="${uri("matrix.css")}">
</head>
<body>
	<script nonce="${nonce}" src="${uri("matrix.js")}"></script>
</body>
</html>`;
}

function makeNonce(): string {
	const bytes = globalThis.crypto.getRandomValues(new Uint8Array(16));
	return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
